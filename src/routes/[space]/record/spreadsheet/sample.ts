/** A small file that can be read and kept: invented questions about an invented country. */
export const SAMPLE = [
	'question,forecaster,time,probability,outcome,open,close,resolve,category',
	'Will it rain in Vesnia on 3 May 2025?,Ida,2025-04-20,40%,yes,2025-04-01,2025-05-03,,weather',
	'Will it rain in Vesnia on 3 May 2025?,Ida,2025-04-30,65%,yes,2025-04-01,2025-05-03,,weather',
	'Will it rain in Vesnia on 3 May 2025?,Bo,2025-04-25,55%,yes,2025-04-01,2025-05-03,,weather',
	'Will the Vesnian ferry run before June 2025?,Ida,2025-04-20,20%,no,2025-04-01,2025-05-31,,transport',
	'Will the Vesnian ferry run before June 2025?,Bo,2025-05-02,10%,no,2025-04-01,2025-05-31,,transport',
	''
].join('\r\n');
