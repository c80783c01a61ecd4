import { testOutcomes } from "../world_runs/outcome_matrix.ts";

testOutcomes("movie");
