import { accountRouter } from './account.ts';
import { activityRouter } from './activity.ts';
import { captureRouter } from './capture.ts';
import { clarificationRouter } from './clarification.ts';
import { commentRouter } from './comment.ts';
import { briefRouter } from './brief.ts';
import { deskRouter } from './desk.ts';
import { docketRouter } from './docket.ts';
import { evidenceRouter } from './evidence.ts';
import { feedRouter } from './feed.ts';
import { findRouter } from './find.ts';
import { forecastRouter } from './forecast.ts';
import { importRouter } from './import.ts';
import { ledgerRouter } from './ledger.ts';
import { liveRouter } from './live.ts';
import { mailRouter } from './mail.ts';
import { memberRouter } from './member.ts';
import { mindChangerRouter } from './mind-changer.ts';
import { noteRouter } from './note.ts';
import { noticeRouter } from './notice.ts';
import { questionRouter } from './question.ts';
import { outletRouter } from './outlet.ts';
import { queueRouter } from './queue.ts';
import { recordRouter } from './record.ts';
import { resolutionRouter } from './resolution.ts';
import { sessionRouter } from './session.ts';
import { spaceRouter } from './space.ts';
import { templateRouter } from './template.ts';
import { createCallerFactory, router } from './trpc.ts';
import { wordsRouter } from './words.ts';
import { watchRouter } from './watch.ts';

export const appRouter = router({
	session: sessionRouter,
	account: accountRouter,
	space: spaceRouter,
	member: memberRouter,
	question: questionRouter,
	template: templateRouter,
	forecast: forecastRouter,
	evidence: evidenceRouter,
	ledger: ledgerRouter,
	capture: captureRouter,
	outlet: outletRouter,
	resolution: resolutionRouter,
	docket: docketRouter,
	clarification: clarificationRouter,
	record: recordRouter,
	brief: briefRouter,
	import: importRouter,
	desk: deskRouter,
	find: findRouter,
	queue: queueRouter,
	activity: activityRouter,
	live: liveRouter,
	words: wordsRouter,
	comment: commentRouter,
	note: noteRouter,
	mindChanger: mindChangerRouter,
	watch: watchRouter,
	notice: noticeRouter,
	mail: mailRouter,
	feed: feedRouter
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;
