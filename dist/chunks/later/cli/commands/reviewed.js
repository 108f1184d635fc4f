export { checkReviewed, readReviewed, rememberBegun } from "../../../cli/commands/reviewed.js";
