# A Jupyter server in the manner of Jupyter's docker-stacks, with the kernel, a toolchain and the runtime, built: the first cell
# waits for nothing. It is an image for JupyterHub too. packaging/wheel.sh builds the wheel that goes into it.
#
#     docker build -f deploy/jupyter.Dockerfile -t cellbeat-notebook:1 target/wheels
#     docker run --rm -p 8888:8888 cellbeat-notebook:1

# Any of docker-stacks' images, or one that has its user: NB_UID, NB_GID.
ARG BASE=quay.io/jupyter/minimal-notebook:2026-10-05

FROM rust:1-slim-bookworm AS rust

FROM ${BASE}
USER root
# The linker that rustc calls, and C's headers for crates that build C.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev \
 && rm -rf /var/lib/apt/lists/*
COPY --from=rust /usr/local/rustup /usr/local/rustup
COPY --from=rust /usr/local/cargo/bin /usr/local/cargo/bin
# Outside of the home directory, over which hubs mount each user's own.
ENV RUSTUP_HOME=/usr/local/rustup \
    CELLBEAT_CACHE=/opt/cellbeat \
    PATH="/usr/local/cargo/bin:${PATH}"
RUN install -d -o "${NB_UID}" -g "${NB_GID}" "${CELLBEAT_CACHE}"

USER ${NB_UID}
RUN --mount=type=bind,target=/wheels pip install --no-cache-dir /wheels/cellbeat-*.whl
# A notebook that runs has the runtime built.
RUN python -c 'import nbformat.v4 as v4, nbformat; nbformat.write(v4.new_notebook(cells=[v4.new_code_cell("6 * 7")]), "/tmp/first.ipynb")' \
 && jupyter execute --kernel_name=cellbeat /tmp/first.ipynb \
 && rm /tmp/first.ipynb
