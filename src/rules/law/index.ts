/** The door of compiling law: it reads YAML, which takes a while to load, so it is apart from the door of the room. */

export { compileLaw } from './compileLaw.ts';
