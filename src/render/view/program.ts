/**
 * The page's program and its style sheet as texts. The build, and the tests, put in what the bundler makes of `src/page`
 * (`scripts/bundle/page.js`); without it there is nothing to show a page with.
 */
export const PROGRAM: string = '';
export const STYLE: string = '';
