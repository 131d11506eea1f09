// A front end's day with the API, on types made from the contract:
//
//     npm ci && npx openapi-typescript openapi.yaml -o typescript/contract.d.ts \
//         --default-non-nullable=false   (in openapi/)
//
// Each step says what it did, or throws; a test runs it against a started server. The lines under
// `@ts-expect-error` are mistakes that the compiler finds.
import createClient from "openapi-fetch";
import type { components, paths } from "./contract";

type Account = components["schemas"]["Account"];
type AccountPage = components["schemas"]["AccountPage"];
type NewAccount = components["schemas"]["NewAccount"];
type Problem = components["schemas"]["Problem"];

declare const process: { readonly env: Readonly<Record<"VITALFEW_URL" | "VITALFEW_KEY", string>> };

/** Lists and analyses also answer as CSV or SVG: this client asks for JSON alone. */
type Json = "application/json" | "application/problem+json";

const api = createClient<paths, Json>({
  baseUrl: process.env.VITALFEW_URL,
  headers: { Authorization: `Bearer ${process.env.VITALFEW_KEY}` },
});

function ensure(holds: boolean, what: string): asserts holds {
  if (!holds) {
    throw new Error(`not so: ${what}`);
  }
}

/** What a user reads; every case is a code that the contract names. */
function words(problem: Problem): string {
  switch (problem.code) {
    case "STALE_VERSION":
      return "somebody changed it meanwhile";
    case "NOT_FOUND":
      return "it is gone";
    case "VALIDATION_FAILED":
      return (problem.errors ?? []).map((each) => `${each.path}: ${each.code}`).join(", ");
    // @ts-expect-error no such code
    case "STALE":
      return "";
    default:
      return `${problem.title} (${problem.requestId})`;
  }
}

async function create(account: NewAccount, key: string) {
  return api.POST("/v1/accounts", {
    params: { header: { "Idempotency-Key": key } },
    body: account,
  });
}

/** Accounts with a tag of this session, one of them sent twice. */
async function createAll(tag: string): Promise<Account[]> {
  const made: Account[] = [];
  for (const name of ["Ada", "Boole", "Curie", "Dirac", "Euler"]) {
    const key = crypto.randomUUID();
    const account: NewAccount = {
      name: `${name} ${tag}`,
      tags: [tag],
      industry: "Instruments",
      status: name === "Euler" ? "PROSPECT" : "ACTIVE",
      annualRevenue: { amount: "1234.50", currency: "EUR" },
    };
    const first = await create(account, key);
    ensure(first.response.status === 201 && first.data !== undefined, "an account is created");
    const again = await create(account, key);
    ensure(again.data?.id === first.data.id, "a repeated request creates nothing");
    ensure(again.response.headers.get("Idempotent-Replayed") === "true", "and says so");
    made.push(first.data);
  }
  console.log(`created ${made.length} accounts, and repeated each request`);
  return made;
}

async function read(tag: string, pageToken: string | null): Promise<AccountPage> {
  const { data, error } = await api.GET("/v1/accounts", {
    params: {
      query: {
        tag: [tag],
        status: ["ACTIVE", "PROSPECT"],
        sort: "-name",
        limit: 2,
        count: true,
        ...(pageToken === null ? {} : { pageToken }),
      },
    },
  });
  ensure(data !== undefined, `a page comes, not ${error?.code}`);
  return data;
}

/** The list, page by page to its end. */
async function walk(tag: string): Promise<Account[]> {
  const found: Account[] = [];
  let pageToken: string | null = null;
  let pages = 0;
  do {
    const page: AccountPage = await read(tag, pageToken);
    ensure(page.count?.value === 5 && page.count.kind === "EXACT", "five are counted");
    found.push(...page.items);
    pageToken = page.nextPageToken;
    pages++;
  } while (pageToken !== null);
  ensure(pages === 3, "five accounts fill three pages of two");
  console.log(`walked ${pages} pages: ${found.map((each) => each.name).join(", ")}`);
  return found;
}

/** A change of what was read, and one of what was read too long ago. */
async function change(id: string): Promise<void> {
  const params = { path: { id } };
  const read = await api.GET("/v1/accounts/{id}", { params });
  ensure(read.data !== undefined, "an account can be read");
  const seen = read.response.headers.get("ETag");
  ensure(seen !== null, "it has an ETag");
  ensure(read.data.annualRevenue?.amount === "1234.50", "money keeps its cents");

  const unchanged = await api.GET("/v1/accounts/{id}", {
    params: { ...params, header: { "If-None-Match": seen } },
  });
  ensure(unchanged.response.status === 304, "what was seen is not sent again");

  const patch = (industry: string | null) =>
    api.PATCH("/v1/accounts/{id}", {
      params: { ...params, header: { "If-Match": seen } },
      headers: { "Content-Type": "application/merge-patch+json" },
      body: { industry, employees: 12 },
    });
  const changed = await patch(null);
  ensure(changed.data !== undefined, `a change of what was read succeeds: ${changed.error?.detail}`);
  ensure(changed.data.industry === undefined && changed.data.employees === 12, "null clears");
  ensure(changed.response.headers.get("ETag") !== seen, "a change makes a new version");

  const stale = await patch("Optics");
  ensure(stale.error?.code === "STALE_VERSION", "a change of an old version is refused");
  console.log(`changed ${changed.data.name}; then ${words(stale.error)}`);
}

async function meetProblems(): Promise<void> {
  const missing = await api.GET("/v1/accounts/{id}", {
    params: { path: { id: "01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b" } },
  });
  ensure(missing.error?.status === 404 && missing.error.code === "NOT_FOUND", "nothing is there");
  ensure(
    missing.response.headers.get("X-Request-Id") === missing.error.requestId,
    "support finds the request",
  );
  console.log(`looked for what is not there: ${words(missing.error)}`);

  const invalid = await create({ name: "", country: "germany" }, crypto.randomUUID());
  ensure(invalid.response.status === 422 && invalid.error !== undefined, "a rule is violated");
  const fields = (invalid.error.errors ?? []).map((each) => each.path).sort();
  ensure(fields.join() === "country,name", `each field is named, not ${fields.join()}`);
  console.log(`sent two wrong fields: ${words(invalid.error)}`);
}

/** Money and ranks of an analysis are numbers, ready for a chart. */
async function analyse(): Promise<void> {
  const { data } = await api.GET("/v1/portfolio/pareto", {
    params: { query: { metric: "REVENUE", limit: 3 } },
  });
  ensure(data !== undefined, "the vital few are known");
  const bars: { label: string; height: number }[] = data.items.map((each) => ({
    label: each.name,
    height: each.value,
  }));
  ensure(data.policyVersion >= 1, "it says which policy shaped it");
  console.log(`drew ${bars.length} bars in ${data.currency}, gini ${data.gini ?? "unknown"}`);
}

/** Never called: what does not compile. */
export async function mistakes(): Promise<void> {
  // @ts-expect-error an account needs a name
  await api.POST("/v1/accounts", { body: {} });
  // @ts-expect-error no such member; the compiler sees it only where the body's type is named
  const account: NewAccount = { name: "Ada", nmae: "Ada" };
  await api.POST("/v1/accounts", { body: account });
  // @ts-expect-error no such status
  await api.GET("/v1/accounts", { params: { query: { status: ["GONE"] } } });
  // @ts-expect-error no such path
  await api.GET("/v1/acounts");
  // @ts-expect-error a change needs If-Match
  await api.PATCH("/v1/accounts/{id}", { params: { path: { id: "" } }, body: { name: "Ada" } });
}

const tag = `session-${Date.now().toString(36)}`;
const made = await createAll(tag);
const found = await walk(tag);
ensure(
  found.map((each) => each.id).join() === made.map((each) => each.id).reverse().join(),
  "the list has what was created, in the order asked for",
);
await change(found[0]?.id ?? "");
await meetProblems();
await analyse();
console.log("the session ended well");
