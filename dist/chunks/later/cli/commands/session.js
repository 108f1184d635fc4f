export { abortOnInterrupt, loadIntent, openSession } from "../../../cli/commands/session.js";
