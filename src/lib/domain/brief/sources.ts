import type { BriefItem, Reason, Source } from './content.ts';
import type { Instant } from '#lib/domain/time.ts';

export type NumberedSource = Source & { number: number; publishedAt: Instant | null };

/** The sources of a brief, each once, numbered in the order in which its reasons name them. */
export function numberSources(items: readonly Pick<BriefItem, 'reasons'>[]): NumberedSource[] {
	const found = new Map<string, NumberedSource>();
	for (const { source, publishedAt } of items.flatMap(({ reasons }) => reasons)) {
		if (source === null || found.has(keyOf(source))) continue;
		found.set(keyOf(source), { ...source, number: found.size + 1, publishedAt });
	}
	return [...found.values()];
}

/** Under which number a reason's source stands; null where it has none. */
export const sourceNumber = (
	sources: readonly NumberedSource[],
	{ source }: Pick<Reason, 'source'>
): number | null =>
	source === null ? null : (sources.find((one) => keyOf(one) === keyOf(source))?.number ?? null);

const keyOf = ({ outlet, title, url }: Source): string => url ?? JSON.stringify([outlet, title]);
