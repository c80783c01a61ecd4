import { type Disk, realDisk } from "../../services/reading/disk.ts";
import { createReader, type LibraryReader } from "../../services/reading/library_reader.ts";
import { createReading } from "../../services/reading/reading.ts";

/**
 * A reader over a disk that behaves as a test wants: whoever runs the tests may be allowed to read
 * everything, so a refusal must be played. Everything else is the real disk's answer.
 */
export function playedReader(played: Partial<Disk>): () => LibraryReader {
  return () => {
    const answer = createReading({ ...realDisk, ...played });
    return createReader((request) => Promise.resolve(answer(request)), () => {});
  };
}
