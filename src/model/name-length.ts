/** How long a name may be. */

/** assumed (names): the MCP server's limit; what Atlas itself allows is not known. */
export const MAX_NAME_LENGTH = 64;
