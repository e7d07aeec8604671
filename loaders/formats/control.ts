/** A cell with a control character other than the tab: some of them stand between the cells and lines of a spool. */
// oxlint-disable-next-line no-control-regex
export const control = /[\0-\u0008\n-\u001f]/;
