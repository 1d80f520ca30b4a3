/** The cookie that remembers which space somebody was in last. */
export const LAST_SPACE = 'presage_space';
