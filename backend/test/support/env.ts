/** Entities choose their column types when they are loaded, so the dialect of the run is known before that. */
process.env.DATABASE_URL = process.env.LEITAI_TEST_DATABASE ?? 'sqlite:each-spec-opens-its-own.sqlite';
