export type CalibrationBin = {
	readonly from: number;
	readonly to: number;
	readonly questions: number;
	readonly weight: number;
	readonly meanForecast: number | null;
	readonly frequency: number | null;
	/** The 90% Wilson interval of the frequency. */
	readonly interval: { readonly low: number; readonly high: number } | null;
	readonly mark: 'none' | 'hollow' | 'dot';
};

/** One block of the CORP curve: the recalibrated value for forecasts in a range. */
export type CurveBlock = { readonly from: number; readonly to: number; readonly value: number };
/** Where 9 in 10 calibrated forecasters would fall at one forecast. */
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
