import type { Outputs } from '#lib/client/types.ts';
import type { Wanted } from '#lib/domain/watch.ts';
import { formatDay, formatList, formatUnits } from '#lib/ui/format.ts';

export type Watch = NonNullable<Outputs['watch']['on']>;

/** What a watch tells of: `a move of 10 points, its outcome and comments`. */
export const watchWords = ({ points, outcome, comments, day }: Wanted): string =>
	formatList([
		...(points === null ? [] : [`a move of ${formatUnits(points, 'point')}`]),
		...(outcome ? ['its outcome'] : []),
		...(comments ? ['comments'] : []),
		...(day === null ? [] : [formatDay(Date.parse(day), 'UTC').replaceAll(' ', '\u00a0')])
	]);
