import {
	zBreakdown,
	zCrowds,
	zLeaderboard,
	zRecordFile,
	zSideBySide,
	zTrackRecord
} from '#lib/contract/record.ts';
import { inSpace } from './here.ts';
import { router } from './trpc.ts';
import { breakdownView } from './views/breakdown.ts';
import { crowdRowsView, crowdsView } from './views/crowds.ts';
import { earlyView } from './views/early.ts';
import { leaderboardRowsView, leaderboardView } from './views/leaderboard.ts';
import { recordFileView } from './views/record-file.ts';
import { sideBySideView } from './views/side-by-side.ts';
import { trackBandView, trackRecordView } from './views/track-record.ts';

export const recordRouter = router({
	/** How good the numbers were: score, reliability, histogram, and the questions behind a bin. */
	track: inSpace('viewer')
		.input(zTrackRecord)
		.query(({ ctx, input }) => trackRecordView(ctx, input)),
	/** How far the curve of somebody calibrated would stray by chance. It takes longer than the rest. */
	band: inSpace('viewer')
		.input(zTrackRecord)
		.query(({ ctx, input }) => trackBandView(ctx, input)),
	/** What counting the questions that were resolved early changes. */
	early: inSpace('viewer')
		.input(zTrackRecord)
		.query(({ ctx, input }) => earlyView(ctx, input)),
	/** The same by tag, time left, kind or forecaster. */
	breakdown: inSpace('viewer')
		.input(zBreakdown)
		.query(({ ctx, input }) => breakdownView(ctx, input)),
	/** Two forecasters, or one and the crowd, where both stood. */
	sideBySide: inSpace('viewer')
		.input(zSideBySide)
		.query(({ ctx, input }) => sideBySideView(ctx, input)),
	/** The rows behind it, for a file, some at a time. */
	rows: inSpace('viewer')
		.input(zRecordFile)
		.query(({ ctx, input }) => recordFileView(ctx, input)),
	/** What the crowd would have scored by each method. */
	crowds: inSpace('viewer')
		.input(zCrowds)
		.query(({ ctx, input }) => crowdsView(ctx, input)),
	/** The rows behind that, for a file. */
	crowdRows: inSpace('viewer')
		.input(zCrowds)
		.query(({ ctx, input }) => crowdRowsView(ctx, input)),
	/** Everybody beside each other, where the space keeps a leaderboard. */
	leaderboard: inSpace('viewer')
		.input(zLeaderboard)
		.query(({ ctx, input }) => leaderboardView(ctx, input)),
	/** The rows behind that, for a file. */
	leaderboardRows: inSpace('viewer')
		.input(zLeaderboard)
		.query(({ ctx, input }) => leaderboardRowsView(ctx, input))
});
