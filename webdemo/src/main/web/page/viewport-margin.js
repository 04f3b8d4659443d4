/** How far from the viewport an experiment is fetched, and is put to rest. */
export const VIEWPORT_MARGIN = '600px';
