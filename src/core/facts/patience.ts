/** How patient a run is, as its environment says. */
export { readPatience } from '../context/pace.ts';
