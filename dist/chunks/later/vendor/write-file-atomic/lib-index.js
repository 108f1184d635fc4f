import { require_lib } from "../../../vendor/write-file-atomic.js";
export default require_lib();
export {};
