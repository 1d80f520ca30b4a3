import { HOUR, DAY } from '#lib/domain/time.ts';
import { testApp, type TestApp } from './app.ts';
import { planOn } from './brief-calls.ts';
import { COMET, TAIL } from './import-calls.ts';
import { talkIn } from './talk-calls.ts';

/** Numbers that only Ann and Bob ever said, and words that stand only in their space. */
export const NUMBERS = ['0.271828', '0.314159', '0.577215', '0.141421'];
export const WORDS = [
	'Will the moon',
	'Where will the cat',
	'zirconium',
	'A moon ar',
	'quiet',
	'comet'
];

/** A schedule that opens at an instant and closes ten days later. */
export const scheduleFrom = (at: number) => ({
	...{ opensAt: at, deadlineDay: null, zone: 'Europe/Budapest' },
	...{ closesAt: at + 10 * DAY, resolvesBy: null }
});

/** Ann's space with one of everything in it: open, optioned, draft and resolved questions, evidence, an invitation. */
export async function testWorld(app: TestApp = testApp()) {
	const { as, ann, bob, space, ask, clock } = app;
	const asAnn = as(ann);
	const questionId = ask({ title: 'Will the moon be full?', tags: ['quiet'] });
	const settledId = ask({ title: 'Will the moon be new?' });
	const draftId = ask({
		title: 'Will the moon fall?',
		schedule: { ...scheduleFrom(clock.at), opensAt: null }
	});
	const choiceId = ask({
		title: 'Where will the cat sleep?',
		kind: 'multiple_choice',
		options: ['Sofa', 'Bed', 'Other'].map((label) => ({ label, isOther: label === 'Other' }))
	});
	const { question } = await asAnn.question.detail({ questionId: choiceId });
	const [sofa, bed, other] = question.options.map((option) => option.id);
	if (sofa === undefined || bed === undefined || other === undefined) throw new Error('options');
	await asAnn.forecast.state({ questionId, probability: 0.314159 });
	await as(bob).forecast.state({ questionId, probability: 0.271828, rationale: 'zirconium' });
	await as(bob).forecast.state({
		questionId: choiceId,
		distribution: { [sofa]: 0.577215, [bed]: 0.4, [other]: 0.022785 }
	});
	await as(bob).forecast.state({ questionId: settledId, probability: 0.271828 });
	const { id: articleId } = await asAnn.evidence.captureArticle({
		...{ spaceId: space, way: 'text', body: 'The moon is zirconium, says a study.' },
		...{ title: 'A moon article', outlet: 'Moon Post', byline: null },
		...{ publishedDay: null, publishedAt: clock.at }
	});
	const { id: evidenceId } = await asAnn.evidence.add({
		...{ spaceId: space, claim: 'The moon is made of zirconium.', articleId },
		range: { start: 0, end: 21 },
		attach: [questionId, settledId].map((id) => ({
			...{ questionId: id, stance: 'for' as const, strength: 'strong' as const }
		}))
	});
	const { sourceId } = await asAnn.evidence.article({ articleId });
	if (sourceId === null) throw new Error('an outlet');
	const talk = await talkIn(app, { questionId, evidenceId });
	const { token } = await asAnn.member.invite({ spaceId: space, role: 'viewer' });
	const [invitation] = await asAnn.member.invitations({ spaceId: space });
	if (invitation === undefined) throw new Error('an invitation');
	clock.at += DAY;
	const { id: resolutionId } = await asAnn.resolution.record({
		...{ questionId: settledId, outcomeKind: 'yes', knownAt: clock.at - HOUR },
		evidenceIds: [evidenceId]
	});
	const { versionId } = (await asAnn.question.detail({ questionId })).question;
	const { id: importId } = await asAnn.import.keep({ spaceId: space, files: COMET });
	const { id: undoneId } = await asAnn.import.keep({ spaceId: space, files: TAIL });
	await asAnn.import.undo({ spaceId: space, importId: undoneId });
	const briefPlan = { spaceId: space, plan: planOn([questionId, settledId]) };
	const { id: briefId } = await asAnn.brief.begin(briefPlan);
	await asAnn.brief.issue({ briefId, revision: 1 });
	const { id: draftBriefId } = await as(bob).brief.begin(briefPlan);
	const ids = {
		...{ questionId, settledId, draftId, choiceId, articleId, sourceId, evidenceId, resolutionId },
		...talk,
		...{ importId, undoneId, briefId, draftBriefId }
	};
	return { ...app, ...ids, versionId, options: { sofa, bed, other }, invitation, token };
}
export type World = Awaited<ReturnType<typeof testWorld>>;
