import type { Outputs } from '#lib/client/types.ts';
import { isId, type QuestionId } from '#lib/domain/ids.ts';

type Page = {
	route: { id: string | null };
	params: Partial<Record<string, string>>;
	data: Record<string, unknown>;
};
type Detail = Outputs['question']['detail'];

/** The question a page is about, and what one may do with it; null on every other page. */
export function questionOn({ route, params, data }: Page) {
	const id = params['id'] ?? '';
	if (route.id?.startsWith('/[space]/questions/[id]') !== true || !isId('q', id)) return null;
	const detail = data['detail'] as Detail | undefined; // what the load of that route gives
	if (detail === undefined) return null;
	const of: { id: QuestionId; may: Detail['may']; status: string; isWatched: boolean | null } = {
		...{ id, may: detail.may, status: detail.question.status },
		isWatched: 'watch' in data ? data['watch'] !== null : null
	};
	return of;
}
