/** `system` follows the reader's machine; the others stand in `data-theme` on the root element. */
export type Theme = 'system' | 'light' | 'dark';
