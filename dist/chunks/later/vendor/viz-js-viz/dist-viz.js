export { instance } from "../../../vendor/viz-js-viz.js";
