import "../manifest.js";
export {};
