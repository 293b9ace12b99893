/**
 * The environment that Git is started with. Variables that begin with GIT_ are removed: a hook or an alias that
 * starts a build sets them (`GIT_DIR`, `GIT_INDEX_FILE`), and Git would then read a different repository. Objects
 * that a partial clone lacks are not fetched while a reader waits (`GIT_ALLOW_PROTOCOL` is for Git before 2.45,
 * which does not know `GIT_NO_LAZY_FETCH`), and Git never asks for a password.
 */
export function gitEnvironment(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own: NodeJS.ProcessEnv = { ...variables };
  for (const name of Object.keys(own)) if (/^GIT_/i.test(name)) delete own[name];
  return {
    ...own,
    // Its error messages are shown on pages in English.
    LC_ALL: "C",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
  };
}
