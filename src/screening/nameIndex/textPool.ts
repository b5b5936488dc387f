/** textPool: many texts as one array of UTF-8 bytes with offsets. */
import { NumberList } from './indexData.ts';

export class TextPool {
  private readonly encoder = new TextEncoder();
  private bytes = new Uint8Array(4096);
  private used = 0;
  private readonly starts = new NumberList();

  add(text: string): void {
    this.starts.push(this.used);
    const most = text.length * 3;
    if (this.used + most > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.used + most));
      larger.set(this.bytes.subarray(0, this.used));
      this.bytes = larger;
    }
    this.used += this.encoder.encodeInto(text, this.bytes.subarray(this.used)).written;
  }

  finish(): { bytes: Uint8Array; start: Uint32Array } {
    this.starts.push(this.used);
    return { bytes: this.bytes.slice(0, this.used), start: this.starts.toUint32() };
  }
}
