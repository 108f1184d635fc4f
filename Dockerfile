# The command line in a container: docker run --rm -v "$PWD:/work" IMAGE validate
# dist/ needs no packages, so there is nothing to build. `--build-arg COMMIT=…` is what `sluice --version` names.
FROM --platform=$BUILDPLATFORM node:24-slim AS files
ARG COMMIT=""
COPY package.json LICENSE README.md CHANGELOG.md /files/opt/sluice/
COPY schemas /files/opt/sluice/schemas
COPY dist /files/opt/sluice/dist
RUN if [ -n "$COMMIT" ]; then echo "$COMMIT" > /files/opt/sluice/COMMIT; fi \
    && mkdir -p /files/usr/local/bin \
    && ln -s /opt/sluice/dist/cli.js /files/usr/local/bin/sluice

FROM node:24-slim
ARG COMMIT=""
LABEL org.opencontainers.image.title="Sluice" \
      org.opencontainers.image.description="GitOps for MongoDB Atlas Stream Processing" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.revision="${COMMIT}"
COPY --from=files /files/ /
# The image's own unprivileged user. A mounted folder that Sluice writes to (export, plan --out) must be writable for it.
USER node
WORKDIR /work
ENTRYPOINT ["sluice"]
CMD ["--help"]
