import type { Asking, RecordInput } from './record-query.ts';
import { trackRecordView } from './track-record.ts';

/** What the questions that were resolved ahead of their scheduled date change: the score without and with them. */
export async function earlyView(asking: Asking, query: RecordInput) {
	const side = async (withEarly: boolean) => {
		const { brier, baseRate } = await trackRecordView(asking, { ...query, withEarly, bin: null });
		return brier === null || baseRate === null
			? null
			: { brier: brier.mean, baseRate: baseRate.score };
	};
	return { without: await side(false), with: await side(true) };
}
