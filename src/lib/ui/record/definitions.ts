/** One figure of the product: what it is, by which convention, and where that comes from. */
export type Definition = {
	readonly id: string;
	readonly name: string;
	readonly formula: string;
	readonly says: string;
	readonly source: string;
	/** What reads otherwise where all outcomes are added up. */
	readonly added?: { readonly formula?: string; readonly says?: string };
};

/** Every figure that stands on a page, in the order a reader meets them. */
const DEFINITIONS = [
	{
		id: 'brier',
		name: 'Brier score',
		formula: '(p − o)²',
		says: 'p is the probability said, o is 1 if it happened and 0 if not. 0 is best, 1 worst; always saying 50% scores 0.25. It is the one-outcome form: sites that add both outcomes show twice this. Of several options it is half the sum over all of them, of options in order the mean over the splits “up to here or beyond”.',
		source: 'Brier 1950; Epstein 1969 for ordered options',
		added: {
			formula: '(p − o)² + ((1 − p) − (1 − o))² = 2 (p − o)²',
			says: 'p is the probability said, o is 1 if it happened and 0 if not. Both outcomes are added, as this space is set up: 0 is best, 2 worst; always saying 50% scores 0.5. Sites that look at one outcome show half of this. Of several options it is the sum over all of them, of options in order twice the mean over the splits “up to here or beyond”. What is stored is the one-outcome form, and every Brier score shown is twice that.'
		}
	},
	{
		id: 'log',
		name: 'Log score',
		formula: 'ln q',
		says: 'q is the probability given to what happened. 0 is best; 0% on what happened scores −∞ and is shown so, never clamped.',
		source: 'Good 1952'
	},
	{
		id: 'baseline',
		name: 'Baseline score',
		formula: '100 · ln(K q) ÷ ln K',
		says: 'The log score stretched over K outcomes: 0 for the same on each, 100 for certainty in what happened. For yes or no it is 100 (log₂ q + 1).',
		source: 'Metaculus'
	},
	{
		id: 'peer',
		name: 'Peer score',
		formula: '100 · (ln q − mean of the others’ ln q)',
		says: 'Against everybody with a number standing at the same instant, bots and markets left out; no pool comes into it. Everybody’s together add up to 0. What is under 0.1% reads as 0.1% here, and only here, or one 0% would give everybody else an infinity.',
		source: 'Metaculus'
	},
	{
		id: 'relative',
		name: 'Against the crowd',
		formula: 'own score − score of the crowd',
		says: 'The crowd by the method of the space. Both over the time in which both stood: whoever joins late meets an easier question. The file of an opened score is cut where the crowd’s number changed: over its rows with a crowd, Σ weight × (own − crowd’s) ÷ Σ weight is the figure.',
		source: 'after Good Judgment Open, by time instead of days'
	},
	{
		id: 'otherwise',
		name: 'Had it gone the other way',
		formula: 'Σ weight × score on the other outcome ÷ Σ weight',
		says: 'The same numbers over the same time, scored as if the other outcome had come true, or another of several options. The time ends where it did end, at the close or when the outcome became known, whichever was first: when another outcome would have become known, and what would have been said until then, nobody can tell. Under the peer rule everybody’s numbers are scored so. The file of an opened score has it row by row, or the numbers of every option.',
		source: 'the convention is ours'
	},
	{
		id: 'others',
		name: 'Against the others, over questions',
		formula: 'own Brier − median of everybody’s at the same instant',
		says: 'The median, whatever the crowd of the space is, so that a record does not change with a setting. How hard the questions were cancels out. Below 0 is better than the median. A question that nobody else answered is left out: alone one is one’s own median. The interval draws whole questions anew, a thousand times; if it holds 0, the difference is within noise. The file of a leaderboard has the median’s Brier beside one’s own, over the time one had a number: relative is the one less the other. To work the median again too, save the rows of everybody’s track record, which have each number with its time.',
		source: 'cluster bootstrap by question, percentile interval'
	},
	{
		id: 'rank',
		name: 'Ranks on the leaderboard',
		formula: 'clearly better + 1  to  all − clearly worse',
		says: 'A rank is a range: behind everybody who is clearly better, ahead of everybody who is clearly worse. Questions are drawn anew up to a thousand times, the same ones for everybody; one is clearly better than another where their difference is wider than what chance makes of any pair on the board in nine of ten draws, each pair measured by its own deviation. So in about nine of ten boards nobody stands above another by chance, however many are compared. Sharing a rank means that the difference is within noise, not that two are equal. It takes thirty questions to be ranked.',
		source: 'Mogstad, Romano, Shaikh and Wilhelm 2024, by a bootstrap of whole questions'
	},
	{
		id: 'weight',
		name: 'Weight and coverage',
		formula: 'weight = time it stood ÷ (scheduled close − open)',
		says: 'The weights of a person on a question add up to coverage, at most 100%. The scheduled life is divided by also where the answer came early: dividing by the actual life would reward crying wolf. Time before the first number and after a withdrawal lowers coverage, not the score. On a leaderboard coverage is the mean over somebody’s questions.',
		source: 'Metaculus for the rule; worked out in a test of ours'
	},
	{
		id: 'mean',
		name: 'Mean over questions',
		formula: 'Σ weight × score ÷ Σ weight',
		says: 'Every question counts by the share of its scheduled life that was covered. The standard error counts questions, not forecasts: twelve updates on one question are one event.',
		source: 'cluster-robust standard error, CR1'
	},
	{
		id: 'base-rate',
		name: 'Base rate would score',
		formula: 'ō (1 − ō)',
		says: 'What always saying the share that happened, ō, would have scored. It is known only in hindsight, so it flatters a little.',
		source: 'Murphy 1973, uncertainty',
		added: { formula: '2 ō (1 − ō)' }
	},
	{
		id: 'bins',
		name: 'Bins and their dots',
		formula: 'mean p across, share that happened up',
		says: 'Eleven bins lie around the round numbers, 0–5%, 5–15% and so on to 95–100%; the ten classic ones, 0–10% to 90–100%, meet at them, so that a round number stands on an edge. The lower edge belongs to the bin, and 100% to the last. The share that happened is weighted: a number counts for as long as it stood, so that it can differ from the plain count of questions, which stands beside it. A dot needs five questions and is hollow under ten.',
		source: 'the edges are ours; the rule for small samples follows from the width of the intervals'
	},
	{
		id: 'wilson',
		name: '90% interval',
		formula: 'Wilson score interval with n = (Σ w)² ÷ Σ w²',
		says: 'Where the true chance may lie, given how often it happened. n is Kish’s effective number of questions, w what each question weighs in the bin: one that stood for a year and nine that stood for a day say little more than one. The table of bins has it as “effective”. The interval never leaves 0 to 100%.',
		source: 'Wilson 1927; Newcombe 1998, method 3; Kish 1965'
	},
	{
		id: 'leaning',
		name: 'Too sure, not sure enough',
		formula: 'number said outside the Wilson interval at 100% − 10% ÷ bins',
		says: 'Of eleven bins about one would lie outside its 90% interval by chance. So the interval that has to be cleared is widened until all bins with ten questions or more hold together with 90%; the bars of the diagram are not. It is too sure where the side held more likely happened less often than was said. A breakdown judges each group by itself: of many groups one or two can lean by chance.',
		source: 'Bonferroni'
	},
	{
		id: 'months',
		name: 'Score by month',
		formula: 'mean of a month ± 1.645 standard errors',
		says: 'Of the questions whose outcome became known in the month, in the time zone of the space. The standard error counts questions; a bar ends at the best and the worst score of the month. No question is in two months, so the months are independent, and the difference of two has the standard error √(se₁² + se₂²): it is more than chance where it is wider than 1.645 of them. That two intervals overlap says little. The first and the last month with ten questions or more are held against each other, and no others, so that nobody picks the pair that suits.',
		source: 'cluster-robust standard error, CR1; normal interval'
	},
	{
		id: 'corp',
		name: 'The curve, and where the score comes from',
		formula: 'Brier = uncertainty − discrimination + miscalibration',
		says: 'The curve is the isotonic regression of what happened on what was said, by pooling adjacent violators: no bins are chosen. Miscalibration is what replacing every number by the curve would gain, discrimination what the curve gains over the base rate, uncertainty the score of the base rate. Miscalibration is never below 0, so a short record shows some by chance.',
		source: 'Dimitriadis, Gneiting and Jordan 2021 (CORP)'
	},
	{
		id: 'band',
		name: 'Consistency band',
		formula: '5% and 95% of the curves of a calibrated forecaster',
		says: 'Questions are drawn anew and happen with the probabilities that were said on them; nine in ten such curves lie in the band at one point. A question is drawn whole, with all its numbers.',
		source: 'Dimitriadis, Gneiting and Jordan 2021'
	},
	{
		id: 'discrimination',
		name: 'Discrimination in words',
		formula: 'P(number on what happened > number on what did not)',
		says: 'The area under the curve of hits over false alarms; ties count half. 50% is no better than drawing lots, 100% sorts perfectly. It says nothing about whether the numbers themselves are right.',
		source: 'receiver operating characteristic'
	},
	{
		id: 'options',
		name: 'Several options in one diagram',
		formula: 'one row for each option, weight ÷ K',
		says: 'A question weighs no more for having more options, and counts as one, however many numbers it was given. In the made-up records behind the band one chance picks one of its options, so that exactly one happens. The score by option, which is taken apart, is 2/K of the score of the whole.',
		source: 'the weights are ours; the band after consistency resampling'
	},
	{
		id: 'breakdown',
		name: 'By tag, time left, kind and forecaster',
		formula: 'the same figures over the rows of each group',
		says: 'A question with several tags counts under each. Time left is counted to the deadline of the schedule that scoring used, or to the close where there is none, never to the answer: what was answered early would seem to have been short-term, and in hindsight only. A number that stood across an edge is cut there; the edge belongs to the class of more time left. The best and the worst of those with thirty questions are held against each other as the widest of all pairs, as if no two shared a question; by forecaster that is cautious, since what is hard for one is hard for the other.',
		source: 'classes of 7, 30 and 90 days are ours; Bonferroni over the pairs'
	},
	{
		id: 'side-by-side',
		name: 'Side by side',
		formula: 'mean of own Brier − the other’s, question by question',
		says: 'On the questions that both answered, over the time in which both had a number. What made a question hard for both cancels out. Below 0 is better. The interval draws whole questions anew, a thousand times, both forecasters at once; if it holds 0, the difference is within noise. The crowd is scored as if a person had said its number.',
		source: 'paired cluster bootstrap by question, percentile interval'
	},
	{
		id: 'early',
		name: 'Resolved early',
		formula: 'Brier and base rate with and without',
		says: 'A question that was resolved before its scheduled date waits for it: until then those on which something happened would come first. The difference is what counting them at once would do to the score, and to the base rate it is held against.',
		source: 'follows from how questions end; worked out in a test of ours'
	},
	{
		id: 'rows',
		name: 'The rows behind a page',
		formula: 'Σ weight × brier ÷ Σ weight',
		says: 'The file has a row for each number that stood, and for each option of several; “part” says for which section of the page, “group” for which line of a breakdown. Each part or group adds up to its Brier score; weight, probability and outcome give its diagram, and “known_at”, in the time zone of the space, its month. Brier is that of the whole question, also in the row of an option. “time_left” is the class of days to the deadline that a row was cut to, and empty where nothing is cut by it. The part “against the others” has a row for each question: Σ weight × relative Brier ÷ Σ weight is the figure, and its questions drawn anew give the interval.',
		source: 'recomputed in a test of ours'
	},
	{
		id: 'crowd',
		name: 'Crowd',
		formula: 'standing forecasts, pooled by one of the methods below',
		says: 'Of people, here and imported; bots and markets stand beside it. Owners of the space choose the method. The crowd is shown from three forecasters on. The band around it is the middle half of the forecasts, by every method.',
		source: 'weighted quantiles as Metaculus defines them'
	},
	{
		id: 'words',
		name: 'Estimative words',
		formula: '“very unlikely” = 5 to 20%',
		says: 'Seven steps, with the range beside each. An edge belongs to the step further from one half.',
		source: 'US Intelligence Community Directive 203, 2015'
	}
] as const satisfies readonly Definition[];

/** The definitions as a space reads them, with all outcomes of a Brier score added up or not. */
export const definitionsFor = (isAdded: boolean): readonly Definition[] =>
	DEFINITIONS.map((definition: Definition) =>
		isAdded ? { ...definition, ...definition.added } : definition
	);

export type DefinitionId = (typeof DEFINITIONS)[number]['id'];
