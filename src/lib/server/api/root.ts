import { accountRouter } from './account.ts';
import { activityRouter } from './activity.ts';
import { briefRouter } from './brief.ts';
import { deskRouter } from './desk.ts';
import { evidenceRouter } from './evidence.ts';
import { forecastRouter } from './forecast.ts';
import { importRouter } from './import.ts';
import { liveRouter } from './live.ts';
import { memberRouter } from './member.ts';
import { questionRouter } from './question.ts';
import { recordRouter } from './record.ts';
import { resolutionRouter } from './resolution.ts';
import { sessionRouter } from './session.ts';
import { spaceRouter } from './space.ts';
import { templateRouter } from './template.ts';
import { createCallerFactory, router } from './trpc.ts';

export const appRouter = router({
	session: sessionRouter,
	account: accountRouter,
	space: spaceRouter,
	member: memberRouter,
	question: questionRouter,
	template: templateRouter,
	forecast: forecastRouter,
	evidence: evidenceRouter,
	resolution: resolutionRouter,
	record: recordRouter,
	brief: briefRouter,
	import: importRouter,
	desk: deskRouter,
	activity: activityRouter,
	live: liveRouter
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;
