/** Distance from the viewport at which an experiment is loaded, and beyond which it is paused. */
export const VIEWPORT_MARGIN = '600px';
