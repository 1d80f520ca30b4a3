export type Json =
	null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON with keys in order and no spaces, so that equal values have equal text (RFC 8785 for what Presage stores: no
 * non-finite numbers).
 *
 * @throws {RangeError} on NaN and infinities, which JSON cannot say
 * @example canonicalJson({ b: 1, a: [true, null] }) // => '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: Json): string {
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new RangeError(`a number in JSON must be finite, not ${String(value)}`);
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
	const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

const isList = (
	value: readonly Json[] | { readonly [key: string]: Json }
): value is readonly Json[] => Array.isArray(value);
