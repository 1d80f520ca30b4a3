import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import type { AppRouter } from '#lib/server/api/root.ts';

/** The browser's way to the API. Pages read through `load`; this is for writes and live changes. */
export const api = createTRPCClient<AppRouter>({
	links: [
		splitLink({
			condition: (op) => op.type === 'subscription',
			true: httpSubscriptionLink({ url: '/api/trpc' }),
			false: httpBatchLink({ url: '/api/trpc', maxURLLength: 2000 })
		})
	]
});
