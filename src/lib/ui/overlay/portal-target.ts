/** Where menus and lists open: in the page's main part, so that they lie in a landmark; in the body where there is none. */
export const PORTAL_TARGET = '#main, body:not(:has(#main))';
