export type CalibrationBin = {
	readonly from: number;
	readonly to: number;
	readonly questions: number;
	/** How many of them happened; null where options are among the rows. */
	readonly questionsHappened: number | null;
	/** How many of equal weight would say as much: what the interval rests on. */
	readonly effectiveQuestions: number;
	readonly weight: number;
	readonly meanForecast: number | null;
	readonly frequency: number | null;
	/** The 90% Wilson interval of the frequency. */
	readonly interval: { readonly low: number; readonly high: number } | null;
	readonly mark: 'none' | 'hollow' | 'dot';
};

/** One block of the CORP curve: the recalibrated value for forecasts in a range. */
export type CurveBlock = { readonly from: number; readonly to: number; readonly value: number };
/** Where 9 in 10 curves of a calibrated forecaster lie at this one point. */
export type BandPoint = { readonly p: number; readonly low: number; readonly high: number };
/** One resolved question, while there are too few for bins. */
export type ResolvedTick = {
	readonly p: number;
	readonly happened: boolean;
	readonly label: string;
	/** The question's page, where it has one. */
	readonly href?: string;
};

export type CalibrationRecord = {
	readonly bins: readonly CalibrationBin[];
	readonly curve: readonly CurveBlock[];
	readonly band: readonly BandPoint[];
	/** Resolved questions in all. */
	readonly questions: number;
	readonly ticks: readonly ResolvedTick[];
	/** Classic bins: the dots are joined, and there is neither curve nor band. */
	readonly joined?: boolean;
};
