import { run } from "./chunks/start.js";
// src/action.ts
await run();
export {};
