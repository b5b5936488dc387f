/** The door of the room: what the texts of a deal say by themselves. */
export { readSigns } from './readSigns.ts';
