import type { OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Wording } from '#lib/server/store/questions.ts';
import type { Render } from '#lib/server/work/rendered.ts';

/** The options as they were worded then. */
export function optionsAt(
	store: Store,
	id: QuestionId,
	then: readonly { id: OptionId; label: string }[]
) {
	const words = new Map(then.map((option) => [option.id, option.label]));
	return store.questions.options(id).map(({ id: optionId, label, isOther }) => ({
		id: optionId,
		label: words.get(optionId) ?? label,
		isOther
	}));
}

/** The words and dates of one version. */
export const wordsOf = (version: Wording, render: Render) => ({
	title: version.title,
	criteria: version.criteria,
	criteriaHtml: render(version.criteria),
	background: version.background,
	backgroundHtml: render(version.background),
	tags: version.tags,
	opensAt: version.opensAt,
	deadlineDay: version.deadlineDay,
	zone: version.zone,
	deadlineAt: version.deadlineAt,
	closesAt: version.closesAt,
	resolvesBy: version.resolvesBy
});

const PARTS = [
	['statement', (version: Worded) => version.title],
	['criteria', (version: Worded) => version.criteria],
	['background', (version: Worded) => version.background],
	[
		'dates',
		({ opensAt, deadlineAt, closesAt, resolvesBy }: Worded) =>
			[opensAt, deadlineAt, closesAt, resolvesBy].join()
	],
	['options', (version: Worded) => JSON.stringify(version.options)],
	['tags', (version: Worded) => JSON.stringify(version.tags)]
] as const;
export type Worded = ReturnType<Store['questions']['versions']>[number];

/** Which parts of a question a version changed. */
export function changesOf(version: Worded | undefined, versions: readonly Worded[]) {
	const before = versions.find(({ number }) => number === (version?.number ?? 0) - 1);
	if (version === undefined || before === undefined) return [];
	return PARTS.filter(([, read]) => read(before) !== read(version)).map(([name]) => name);
}
