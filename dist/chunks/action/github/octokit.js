import { Octokit } from "../../vendor/octokit-core.js";
import { paginateRest } from "../../vendor/octokit-plugin-paginate-rest.js";
import { restEndpointMethods } from "../../vendor/octokit-plugin-rest-endpoint-methods.js";
import { SluiceError } from "../../model.js";
import { askWith, historyReader, persist, statusOf } from "../../action.js";
// src/action/github/octokit.ts
const PAGE = 100;
const API_VERSION = "2022-11-28";
const Client = Octokit.plugin(restEndpointMethods, paginateRest);
function openRepository(token, owner, repo, world) {
	const octokit = new Client({
		auth: token,
		baseUrl: world.baseUrl.replace(/\/$/, ""),
		userAgent: "sluice",
		...world.fetch && { request: { fetch: world.fetch } }
	});
	const { rest, paginate } = octokit;
	const place = {
		owner,
		repo
	};
	const ask = askWith(world.quoting);
	let date;
	octokit.hook.before("request", ({ headers }) => {
		headers["x-github-api-version"] = API_VERSION;
	});
	octokit.hook.after("request", (response) => {
		const header = response.headers?.date;
		const time = Date.parse(header ?? "");
		if (!Number.isNaN(time)) date = new Date(time).toISOString().replace(".000Z", "Z");
	});
	octokit.hook.wrap("request", (request, options) => options.method === "POST" ? request(options) : persist(world.pause, async () => request(options)));
	const query = (text, variables = {}) => persist(world.pause, () => octokit.graphql(text, { ...variables }));
	const listComments = async (pull) => {
		return (await paginate(rest.issues.listComments, {
			...page,
			issue_number: pull
		})).map(readComment);
	};
	const listIssues = async () => {
		return (await paginate(rest.issues.listForRepo, {
			...page,
			state: "open"
		})).filter((issue) => issue.pull_request === void 0).map(readIssue);
	};
	const create = (body, list, send) => persist(world.pause, async (attempt) => {
		return (attempt === 0 ? void 0 : (await list()).findLast((each) => isSameBody(each.body, body))) ?? send();
	});
	const page = {
		...place,
		per_page: PAGE
	};
	return {
		identity: () => ask("pull-requests: read", async () => {
			try {
				const { viewer } = await query("query { viewer { login databaseId } }");
				if (viewer.databaseId !== null) return {
					id: viewer.databaseId,
					login: viewer.login
				};
			} catch (error) {
				if (statusOf(error) !== 401) throw error;
				throw unknownIdentity(error);
			}
			throw unknownIdentity(void 0);
		}),
		now: () => date,
		history: historyReader((text, variables) => ask("contents: read", () => query(text, variables)), place),
		listComments: (pull) => ask("pull-requests: read", () => listComments(pull)),
		createComment: (pull, body) => ask("pull-requests: write", () => create(body, () => listComments(pull), async () => readComment((await rest.issues.createComment({
			...place,
			issue_number: pull,
			body
		})).data))),
		updateComment: (id, body) => ask("pull-requests: write", async () => {
			try {
				return readComment((await rest.issues.updateComment({
					...place,
					comment_id: id,
					body
				})).data);
			} catch (error) {
				if (statusOf(error) !== 404) throw error;
				throw new SluiceError("GITHUB_COMMENT_GONE", "the comment was deleted meanwhile", { cause: error });
			}
		}),
		lastEditor: (comment) => ask("pull-requests: read", async () => {
			const { node } = await query(`query ($id: ID!) { node(id: $id) { ... on IssueComment { lastEditedAt editor {
            ... on Bot { databaseId } ... on User { databaseId } ... on Mannequin { databaseId } } } } }`, { id: comment.nodeId });
			if (node?.lastEditedAt === null) return void 0;
			return { id: node?.editor?.databaseId ?? void 0 };
		}),
		pull: (number) => ask("pull-requests: read", async () => {
			const { data } = await rest.pulls.get({
				...place,
				pull_number: number
			});
			return {
				number: data.number,
				headSha: data.head.sha,
				authorId: data.user?.id,
				isMerged: data.merged,
				baseBranch: data.base.ref,
				changedFiles: data.changed_files
			};
		}),
		filesOf: (pull) => ask("pull-requests: read", async () => {
			return (await paginate(rest.pulls.listFiles, {
				...page,
				pull_number: pull
			})).map(({ filename, previous_filename }) => ({
				path: filename,
				...previous_filename !== void 0 && { formerPath: previous_filename }
			}));
		}),
		reviewsOf: (pull) => ask("pull-requests: read", async () => {
			return (await paginate(rest.pulls.listReviews, {
				...page,
				pull_number: pull
			})).map((review) => ({
				id: review.id,
				user: review.user ? {
					id: review.user.id,
					login: review.user.login,
					isBot: review.user.type !== "User" || review.user.login.endsWith("[bot]")
				} : void 0,
				state: review.state,
				commitId: review.commit_id ?? void 0,
				submittedAt: review.submitted_at
			}));
		}),
		canWrite: (login) => ask("contents: read", async () => {
			try {
				const { data } = await rest.repos.getCollaboratorPermissionLevel({
					...place,
					username: login
				});
				return data.permission === "admin" || data.permission === "write";
			} catch (error) {
				if (statusOf(error) === 404) return false;
				throw error;
			}
		}),
		listOpenIssues: () => ask("issues: write", listIssues),
		createIssue: (title, body) => ask("issues: write", () => create(body, listIssues, async () => readIssue((await rest.issues.create({
			...place,
			title,
			body
		})).data))),
		updateIssue: (number, { body, isClosed }) => ask("issues: write", async () => {
			await rest.issues.update({
				...place,
				issue_number: number,
				...body !== void 0 && { body },
				...isClosed && {
					state: "closed",
					state_reason: "completed"
				}
			});
		}),
		commentOnIssue: (number, body) => ask("issues: write", async () => {
			await rest.issues.createComment({
				...place,
				issue_number: number,
				body
			});
		})
	};
}
const isSameBody = (a, b) => a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();
function readComment(raw) {
	return {
		id: raw.id,
		nodeId: raw.node_id,
		authorId: raw.user?.id,
		body: raw.body ?? "",
		updatedAt: raw.updated_at,
		url: raw.html_url
	};
}
function readIssue(raw) {
	return {
		number: raw.number,
		authorId: raw.user?.id,
		title: raw.title,
		body: raw.body ?? "",
		url: raw.html_url
	};
}
const unknownIdentity = (cause) => new SluiceError("GITHUB_IDENTITY_UNKNOWN", "GitHub does not say whose token this is", {
	fix: "Give the input github-token a valid token; the default is ${{ github.token }}.",
	...cause !== void 0 && { cause }
});
export { openRepository };
