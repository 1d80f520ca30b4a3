import type { SeenNotice } from './seen-notices.ts';

/** Where a notice leads, under its space’s address. */
export const noticePath = ({ question, anchor }: SeenNotice): string =>
	`questions/${question.id}${anchor === null ? '' : `#${anchor}`}`;
