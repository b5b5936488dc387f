/**
 * Property tests draw the same cases on every run, so that a run of the tests can be repeated; PROPERTY_SEED=<number> draws others and
 * PROPERTY_SEED=random draws new ones each time, which is how one looks for what nobody thought of.
 */
import fc from 'fast-check';

const seed = process.env.PROPERTY_SEED ?? '20211126';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
