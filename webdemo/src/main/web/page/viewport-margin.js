/** How far from the viewport an experiment is fetched, and is put to rest. */
export const NEAR = '600px';
