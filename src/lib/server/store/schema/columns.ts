import { integer, text } from 'drizzle-orm/sqlite-core';

/** Whole milliseconds UTC. */
export const instant = (name: string) => integer(name, { mode: 'number' });

/** Order of insertion, kept through VACUUM: what "the later row" means where two instants are equal. */
export const sequence = () => integer('seq').primaryKey({ autoIncrement: true });

export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
