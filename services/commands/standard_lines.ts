/** Standard input and output as commands that read line by line use them. */
export function standardLines() {
  return {
    lines: readLines(Deno.stdin.readable),
    out: (line: string) => console.log(line),
    err: (line: string) => console.error(line),
  };
}

async function* readLines(input: ReadableStream<Uint8Array>): AsyncIterable<string> {
  let rest = "";
  for await (const text of input.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
