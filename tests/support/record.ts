import type { OptionId, QuestionId } from '#lib/domain/ids.ts';
import { DAY } from '#lib/domain/time.ts';
import type { Person, TestApp } from './app.ts';

type Said = { who: Person; p: number };

/** A yes-or-no question over ten days: who said what from the opening on; known after so many of them. */
export async function settleBinary(
	app: TestApp,
	said: readonly Said[],
	outcome: 'yes' | 'no',
	{ days = 10, tags = ['weather'] } = {}
): Promise<QuestionId> {
	const start = app.clock.at;
	const questionId = app.ask({ tags });
	for (const { who, p } of said) await app.as(who).forecast.state({ questionId, probability: p });
	app.clock.at = start + days * DAY;
	const known = { questionId, outcomeKind: outcome, knownAt: app.clock.at };
	await app.as(app.ann).resolution.record(known);
	return questionId;
}

/** The same with options A, B, …: one vector, and the place of the option that happened. */
export async function settleChoice(
	app: TestApp,
	who: Person,
	vector: readonly number[],
	answer: number
): Promise<QuestionId> {
	const start = app.clock.at;
	const labels = vector.map((_, i) => String.fromCharCode(65 + i));
	const questionId = app.ask({
		kind: 'multiple_choice',
		options: labels.map((label) => ({ label, isOther: false }))
	});
	const ids = app.store.questions.options(questionId).map(({ id }) => id);
	const distribution = Object.fromEntries(
		ids.map((id, i): [OptionId, number] => [id, vector[i] ?? 0])
	);
	await app.as(who).forecast.state({ questionId, distribution });
	app.clock.at = start + 10 * DAY;
	const optionId = ids[answer];
	if (optionId === undefined) throw new Error('no such option');
	await app
		.as(app.ann)
		.resolution.record({ questionId, outcomeKind: 'option', optionId, knownAt: app.clock.at });
	return questionId;
}

/** One question that two people gave a number, and that happened. */
export const someForecasts = async ({ as, ann, bob, ask, clock }: TestApp) => {
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.3 });
	await as(ann).forecast.state({ questionId, probability: 0.6 });
	clock.at += DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: clock.at });
};
