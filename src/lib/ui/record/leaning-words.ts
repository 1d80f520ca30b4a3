import type { BinStatement } from '#lib/domain/calibration/bin-statements.ts';
import { LEAST_QUESTIONS, type Verdict } from '#lib/domain/calibration/judgement.ts';
import { formatShare, formatUnits } from '#lib/ui/format.ts';
import { sayCount, sayShare } from './share-words.ts';

/** What a leaning is called. */
export const LEANING = { over: 'too sure', under: 'not sure enough' } as const;

type Leaning = { questions: number; verdict: Verdict; leaning: BinStatement | null };

/** Where a record leans most, in one sentence, or why that cannot be said. */
export function sayLeaning({ questions, verdict, leaning }: Leaning): string {
	if (verdict !== 'enough')
		return `Too few to judge: ${formatUnits(questions, 'resolved question')}, ${LEAST_QUESTIONS.verdict} needed.`;
	if (leaning?.leaning == null) return 'No number is off by more than chance allows.';
	const { said, happened } = leaning;
	return `Said about ${formatShare(said)}, happened ${sayShare(happened)} (${sayCount(leaning)}): ${LEANING[leaning.leaning]}.`;
}
