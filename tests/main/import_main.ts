// Run without any permission: what main.ts does at import must need none.
import { crons } from "./record_crons.ts";
import "../../main.ts";

console.log(JSON.stringify(crons));
