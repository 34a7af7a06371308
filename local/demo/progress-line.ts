/** One line that is written over on a terminal; elsewhere a line now and then, on standard error. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr) {
  let last = 0;
  let shown = false;
  return {
    show(text: string, now = Date.now()): void {
      if (stream.isTTY) {
        stream.write(`\r\u001b[2K${text}`);
        shown = true;
      } else if (now - last >= 10_000) {
        stream.write(`${text}\n`);
        last = now;
      }
    },
    /** A line that stays. */
    say(text: string): void {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
      stream.write(`${text}\n`);
    },
  };
}

export type ProgressLine = ReturnType<typeof progressLine>;
