import { isId } from '#lib/domain/ids.ts';
import type { WaitingForecast } from './waiting.svelte.ts';

/** The forecasts of a list that an earlier visit kept, as far as they have the shape of it. */
export const readWaiting = (kept: unknown): readonly WaitingForecast[] =>
	Array.isArray(kept) ? kept.filter(isWaiting) : [];

/** Looks at what the page itself reads; whether the rest can be taken, the server says. */
function isWaiting(value: unknown): value is WaitingForecast {
	if (!isRecord(value)) return false;
	const { statement, label, title, href, refusal } = value;
	return (
		isRecord(statement) &&
		isText(statement['questionId']) &&
		isText(statement['sentAs']) &&
		isId('snd', statement['sentAs']) &&
		typeof statement['saidAt'] === 'number' &&
		[label, title, href].every(isText) &&
		(refusal === null || isText(refusal))
	);
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;
